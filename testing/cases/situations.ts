import {
  accept, askCorrection, certificateLine, consent, correct, decline, formLine, grant, handOut, issue, jointAct, notOurMatter,
  notOurPower, opinion, rate, refuseLicence, requestHandover, sendMaterials, sendResult, signFor, signForResult,
  signForTenPages, withdraw,
} from './commands.ts'
import { jointOpening, localOpening, nurseItem, onlineOpening, remoteOpening } from './opening.ts'
import { chang, hu, li, platformOf, kaiyuan, resident, sun, wang, zhao } from './people.ts'
import { momentAt, Story } from './story.ts'

// Situations in which a clerk may find a case, told as the steps that lead there. The calendar: in 2026
// 17 September is a Thursday, 20 September a working Sunday, 25 to 27 September and 1 to 7 October are off.

/** Taken in at the counter of Tiedong and offered to nobody yet. */
export function takenIn(change = {}): Story {
  return new Story(remoteOpening(change), '2026-09-17 09:00')
}

export function offered(change = {}): Story {
  const story = takenIn(change)
  story.at('2026-09-17 10:00').does(chang, requestHandover)
  return story
}

export function declined(): Story {
  const story = offered()
  story.at('2026-09-17 14:00').does(sun, decline())
  return story
}

/** The record is with Kaiyuan; its paper lies at the counter of Tiedong. */
export function takenOver(change = {}): Story {
  const story = offered(change)
  story.at('2026-09-17 10:05').does(platformOf(kaiyuan), consent)
  return story
}

export function paperUnderway(change = {}): Story {
  const story = takenOver(change)
  story.at('2026-09-17 16:00').does(chang, sendMaterials())
  return story
}

/** The whole dispatch is there: from here the notice is counted. */
export function paperArrived(change = {}): Story {
  const story = paperUnderway(change)
  story.at('2026-09-21 10:00').does(sun, signFor())
  return story
}

/** Ten pages came of the eleven on the list. */
export function paperShort(): Story {
  const story = paperUnderway()
  story.at('2026-09-21 10:00').does(sun, signForTenPages())
  return story
}

/** The five working days are over and nobody has looked at the case yet. */
export function noticeOver(): Story {
  const story = paperArrived()
  story.moment = momentAt('2026-09-30 00:00')
  return story
}

export function inCorrection(lines = [certificateLine]): Story {
  const story = paperArrived()
  story.at('2026-09-22 09:00').does(sun, askCorrection(lines))
  return story
}

export function formInCorrection(): Story {
  return inCorrection([formLine])
}

/** The applicant has answered the notice; the new certificate lies at the counter of Tiedong. */
export function corrected(): Story {
  const story = inCorrection()
  story.at('2026-09-23 09:00').does(chang, correct())
  return story
}

export function underReview(change = {}): Story {
  const story = paperArrived(change)
  story.at('2026-09-22 09:00').does(sun, accept)
  return story
}

/** Accepted on its scans, of an item that is decided on the originals. */
export function acceptedOnScans(): Story {
  const story = takenOver({ item: nurseItem({ originalsBeforeDecision: true }) })
  story.at('2026-09-18 09:00').does(sun, accept)
  story.does(li, opinion())
  story.does(zhao, opinion())
  return story
}

export function oneOpinion(): Story {
  const story = underReview()
  story.at('2026-09-22 10:00').does(li, opinion())
  return story
}

export function reviewed(change = {}): Story {
  const story = underReview(change)
  story.at('2026-09-22 10:00').does(li, opinion())
  story.does(zhao, opinion())
  return story
}

export function oneAgainst(): Story {
  const story = oneOpinion()
  story.does(zhao, opinion(false, '执业证书已过期。'))
  return story
}

/** 多地联办: accepted, and the police of Tiedong has not signed out yet. */
export function jointActOpen(): Story {
  const story = new Story(jointOpening(), '2026-09-17 09:00')
  story.at('2026-09-17 09:05').does(platformOf(kaiyuan), consent)
  story.does(chang, sendMaterials())
  story.at('2026-09-21 10:00').does(sun, signFor())
  story.does(sun, accept)
  story.does(li, opinion())
  return story
}

export function jointActDone(): Story {
  const story = jointActOpen()
  story.at('2026-09-22 09:00').does(hu, jointAct())
  return story
}

export function jointActRefused(): Story {
  const story = jointActOpen()
  story.at('2026-09-22 09:00').does(hu, jointAct(false))
  return story
}

export function granted(): Story {
  const story = reviewed()
  story.at('2026-09-23 09:00').does(wang, grant)
  return story
}

export function refusedLicence(): Story {
  const story = reviewed()
  story.at('2026-09-23 09:00').does(wang, refuseLicence())
  return story
}

export function issuedForWindow(): Story {
  const story = granted()
  story.at('2026-09-23 14:00').does(sun, issue('window'))
  return story
}

export function resultUnderway(): Story {
  const story = issuedForWindow()
  story.at('2026-09-23 16:00').does(sun, sendResult())
  return story
}

export function resultArrived(): Story {
  const story = resultUnderway()
  story.at('2026-09-28 10:00').does(chang, signForResult())
  return story
}

/** The parcel with the result was empty. */
export function resultShort(): Story {
  const story = resultUnderway()
  story.at('2026-09-28 10:00').does(chang, signForResult(0))
  return story
}

export function issuedByPost(): Story {
  const story = granted()
  story.at('2026-09-23 14:00').does(sun, issue('post'))
  return story
}

export function postedToApplicant(): Story {
  const story = issuedByPost()
  story.at('2026-09-23 16:00').does(sun, sendResult({ toApplicant: true }))
  return story
}

export function closed(): Story {
  const story = resultArrived()
  story.at('2026-09-29 09:00').does(chang, handOut())
  return story
}

export function rated(): Story {
  const story = closed()
  story.at('2026-09-29 09:30').does(resident, rate())
  return story
}

export function withdrawn(): Story {
  const story = takenIn()
  story.at('2026-09-17 11:00').does(resident, withdraw())
  return story
}

/** Ten working days passed without a correction. */
export function lapsed(): Story {
  return inCorrection().at('2026-10-20 09:00')
}

export function toldNotOurMatter(): Story {
  const story = paperArrived()
  story.does(sun, notOurMatter())
  return story
}

export function toldNotOurPower(): Story {
  const story = paperArrived()
  story.does(sun, notOurPower())
  return story
}

/** Taken in and decided by one region. */
export function local(change = {}): Story {
  return new Story(localOpening(change), '2026-09-17 09:00')
}

/** 全程网办, offered in the act that opened it. */
export function online(change = {}): Story {
  return new Story(onlineOpening(change), '2026-09-17 09:00', resident)
}

/** As `online`, and taken over by the platform of Kaiyuan. */
export function onlineTakenOver(change = {}): Story {
  const story = online(change)
  story.at('2026-09-17 09:01').does(platformOf(kaiyuan), consent)
  return story
}

