import type { CaseRefusalCode } from '@tongban/domain/cases/refusals.ts'

/** How one refusal is told: its status, both sentences, and the article of law behind it. */
export type RefusalText = { status: number; zh: string; en: string; article: string | null }

const no = (status: number, zh: string, en: string, article: string | null = null): RefusalText => ({ status, zh, en, article })

const 许可法 = (article: string) => `行政许可法 第${article}条`

/** Refusals of the rules of a case. Words in {braces} are filled from the refusal's own data. */
export const caseRefusals: Record<CaseRefusalCode, RefusalText> = {
  StageDoesNotAllow: no(409, '现在是“{stage}”，在“{needs}”时才能办这一步。', 'The case is “{stage}”; this can be done when it is “{needs}”.'),
  OtherSideActs: no(403, '这一步由{sides}办理。', 'This is for {sides} to do.'),
  NothingToHandOver: no(409, '办件已经在办理地，不用再移交。', 'The case is already with the deciding region.'),
  HandoverNotConcluded: no(409, '要等收件地把办件移交过来。', 'The hand-over from the intake region comes first.'),
  HandoverAlreadyRequested: no(409, '已经请求移交，在等对方接收。', 'The hand-over has been requested and waits for an answer.'),
  NoHandoverRequested: no(409, '收件地还没有请求移交。', 'No hand-over has been requested.'),
  MaterialsIncomplete: no(422, '还缺材料：{missing}。', 'Still missing: {missing}.', 许可法('三十二')),
  MaterialUnknown: no(422, '这个事项不收这些材料，或者同一材料填了两次：{keys}。', 'This service does not ask for these materials, or one is there twice: {keys}.'),
  PaperMissing: no(422, '这些材料要交纸质件寄往办理地：{materials}。请到收件窗口提交并填页数。', 'These must be handed in on paper at the counter, with their pages: {materials}.'),
  SecondCorrection: no(409, '补正只能通知一次，已经通知过了。', 'A correction may be asked for once, and it has been.', 许可法('三十二')),
  CorrectionLineIncomplete: no(422, '第 {line} 条补正要写明材料、哪里不对、要什么样的。', 'Line {line} must name the material, the defect and the standard.', 许可法('三十二')),
  NoticePeriodExpired: no(409, '告知补正的期限（{dueOn}）已过，自收到材料之日起即为受理。', 'The time for a notice ended on {dueOn}; the case counts as accepted from receipt.', 许可法('三十二')),
  ReasonsMissing: no(422, '要写明理由或意见。', 'Reasons or an opinion must be given.'),
  GroundsMissing: no(422, '不予许可要说明理由和依据。', 'A refusal must state its reasons and its legal basis.', 许可法('三十八')),
  RightAuthorityMissing: no(422, '不予受理要写明应当向哪个机关申请。', 'Name the authority that has the power.', 许可法('三十二')),
  RemediesMissing: no(422, '不予许可要告知复议、诉讼的权利和期限。', 'A refusal must name the right to reconsideration and to sue.', 许可法('三十八')),
  OriginalsNotArrived: no(409, '原件还没有签收，签收后才能决定。', 'The originals have not been signed for yet.'),
  ReviewersMissing: no(409, '要 {need} 名审查人员签署意见，现有 {have} 名。', '{need} reviewers must sign; {have} has.', 许可法('三十四')),
  OpinionAlreadyGiven: no(409, '您已经签署过意见，要由另一名审查人员签署。', 'You have given your opinion; another reviewer must give the next.', 许可法('三十四')),
  ReviewersDisagree: no(409, '有审查人员不同意，不能直接准予。', 'A reviewer does not agree, so it cannot be granted.', 许可法('三十四')),
  JointActsOpen: no(409, '要等联办环节办完：{names}。', 'These joint acts are still open: {names}.'),
  JointActRefused: no(409, '联办环节没有通过：{names}，不能准予。', 'These joint acts were refused: {names}.'),
  JointSeatMissing: no(422, '这些联办环节在当地没有承办单位：{names}。', 'No organisation there does these joint acts: {names}.'),
  JointActUnknown: no(422, '没有这个联办环节，或者它不由您这边办。', 'There is no such joint act on your side.'),
  JointActDone: no(409, '您这边的联办环节已经办完。', 'The joint act on your side is done.'),
  ResultAlreadyIssued: no(409, '结果已经制发。', 'The result has been issued.'),
  ResultNotIssued: no(409, '结果还没有制发、寄出或收齐。', 'The result has not been issued, sent or received in full yet.'),
  ResultStillTravelling: no(409, '结果还在路上，窗口签收后才能发给申请人。', 'The result is on its way; sign for it first.'),
  ResultGoesAnotherWay: no(409, '结果不走这条路送达。', 'The result does not go this way.'),
  IdentityNotChecked: no(422, '发放结果前要核验领取人身份。', 'Check the identity of whoever takes the result.'),
  ParcelUnknown: no(404, '没有寄到这里的这个包裹。', 'No such parcel is on its way here.'),
  ParcelAlreadySigned: no(409, '这个包裹已经签收。', 'This parcel has been signed for.'),
  PackingListEmpty: no(422, '装箱清单是空的，或有页数为零的行。', 'The packing list is empty or has a line without pages.'),
  NoPaperToSend: no(409, '没有要寄的纸质材料。', 'There is no paper to send.'),
  NoParcelUnderway: no(409, '没有在途的包裹寄到这里。', 'No parcel is on its way here.'),
  AlreadyRecorded: no(409, '这个编号的内容已经记录过。', 'Something of this id has been recorded already.'),
  ProblemUnknown: no(404, '没有这个问题。', 'There is no such problem.'),
  ProblemNeedsOtherSide: no(409, '要由对方确认，问题才算解决。', 'The other side must confirm before it is closed.'),
  ProblemNotSettled: no(409, '问题还没有处理意见。', 'Nobody has said yet how it was settled.'),
  ProblemClosed: no(409, '这个问题已经关闭。', 'This problem is closed.'),
  NotYetClosed: no(409, '办结以后才能评价。', 'A rating can be given when the case is closed.'),
  AlreadyRated: no(409, '这件事已经评价过。', 'This case has been rated.'),
  AlreadyDecided: no(409, '已经有了结论，不能撤回。', 'It has been concluded and cannot be withdrawn.'),
}

/** Refusals that do not come from the rules of a case. */
export const platformRefusals = {
  InputInvalid: no(400, '填写的内容有误。', 'Some of what was sent cannot be used.'),
  NotLoggedIn: no(401, '请先登录。', 'Log in first.'),
  SessionExpired: no(401, '登录已过期，请重新登录；填写的内容还在。', 'Your session has ended. Log in again; nothing typed is lost.'),
  PermissionMissing: no(403, '您没有这项权限。', 'You are not allowed to do this.'),
  ForeignOrigin: no(403, '这个请求不是从本站页面发出的。', 'This request was not sent from a page of this site.'),
  ContentTypeRefused: no(415, '只收 JSON 或文件表单。', 'Send JSON, or a form with a file.'),
  BodyTooLarge: no(413, '发送的内容太大。', 'What was sent is too large.'),
  BodyUnreadable: no(400, '发送的内容读不出来，请核对格式和编码（UTF-8）。', 'What was sent cannot be read. Check its form and its encoding (UTF-8).'),
  RequestUnreadable: no(400, '请求无法识别。 / The request cannot be read.', 'The request cannot be read.'),
  AddressUnreadable: no(400, '地址写得不对。', 'The address is not well formed.'),
  OutOfReach: no(503, '系统正忙或正在恢复，请过几秒再试；已经提交的不会丢。', 'The platform is recovering. Try again in a few seconds; nothing that was confirmed is lost.'),
  Fault: no(500, '系统出了故障，已记录。请稍后再试，并告知编号。', 'Something failed on our side and was recorded. Try again later and quote the number.'),
  NotFound: no(404, '没有这个地址。', 'There is nothing at this address.'),
  RecordUnknown: no(404, '对方地区没有这条记录。', 'The other region has no such record.'),
  CommandUnknown: no(422, '对方地区的系统办不了这一步，已留给他们的管理员处理。请联系对方窗口。', 'The system of the other region cannot do this; it is left to its operators. Talk to the counter there.'),
  CaseNotFound: no(404, '没有找到这个办件。请核对编号和查询码。', 'No such case. Check the number and the code.'),
  RegionNotServed: no(404, '这里不办理该地区的业务。', 'This deployment does not serve that region.'),
  ItemNotFound: no(404, '没有找到这个事项。', 'No such service.'),
  CounterNeeded: no(409, '这件事依法要到窗口办，请带材料去任一综合窗口。', 'The law asks for a visit here: take the materials to any counter.'),
  ItemNotOpen: no(409, '这个事项还不能在这里申请。', 'This service cannot be applied for here yet.'),
  CrossingNotAllowed: no(409, '{reason}', '{reason}'),
  FormInvalid: no(422, '申请表还有没填对的地方。', 'The form has fields that need attention.'),
  IdentifierInvalid: no(422, '证件号码不对：{problem}', 'The identifier is not right: {problem}'),
  AttachmentUnknown: no(422, '有附件没有传成功，请重新上传：{name}', 'An attachment did not arrive; upload it again: {name}'),
  StaleVersion: no(409, '您打开以后，别人刚办过这件：{what}。已为您刷新，请看过再办。', 'Somebody acted on this case meanwhile: {what}. Look again before you act.'),
  CommandIdTaken: no(409, '这个操作编号已经用在别的操作上。', 'This command id belongs to another act.'),
  CalendarYearMissing: no(409, '{year} 年的工作日历还没有发布，期限算不出来。请管理员载入国务院办公厅的放假通知。', 'The working-day calendar of {year} is not loaded, so no due date can be counted.'),
  LoginFailed: no(401, '账号或密码不对。', 'The login or the password is wrong.'),
  AccountLocked: no(423, '连续输错 5 次，账号锁定到 {until}。', 'Five wrong passwords: the account is locked until {until}.'),
  PasswordMustChange: no(403, '这个密码是别人给的或用得太久，请先改成自己的密码。', 'This password was given to you, or has been in use for long. Choose one of your own first.'),
  PasswordWrong: no(422, '现在的密码不对。', 'The current password is wrong.'),
  PasswordWeak: no(422, '新密码不行：{why}', 'The new password will not do: {why}'),
  PasswordUsedBefore: no(422, '最近 5 次用过的密码不能再用。', 'None of the last five passwords may be used again.'),
  CodeWrong: no(401, '验证码不对或已过期。', 'The code is wrong or has expired.'),
  TooManyTries: no(429, '试得太多了，请过一会儿再试。', 'Too many tries. Wait a while.'),
  FileTooLarge: no(413, '文件超过 20 MB，请压缩或分开上传。', 'The file is over 20 MB. Make it smaller or split it.'),
  FileTypeRefused: no(415, '只收图片、PDF、Word、Excel 和 OFD 文件；按内容看这是{found}。', 'Pictures, PDF, Word, Excel and OFD only; by its content this is {found}.'),
  OneFileOnly: no(400, '一次只收一个文件，请分开上传。', 'One file at a time: upload them one after the other.'),
  FileMissing: no(400, '没有收到文件。', 'No file arrived.'),
  FileNotHere: no(404, '文件还没有从对方地区传过来，请稍后再打开。', 'The file has not come from the other region yet.'),
  DraftNotFound: no(404, '没有这份草稿。', 'No such draft.'),
  DraftTooLarge: no(413, '草稿太大了。', 'The draft is too large.'),
  CursorInvalid: no(400, '续页标记不对，请从第一页看起。', 'The cursor is not valid; start from the first page.'),
  NotInDemo: no(404, '只有演示环境有这个功能。', 'This exists in the demo only.'),
} satisfies Record<string, RefusalText>

export type PlatformRefusalCode = keyof typeof platformRefusals
export type RefusalCode = CaseRefusalCode | PlatformRefusalCode

/** Every refusal of the platform, by its code. */
export const refusalTexts: Record<string, RefusalText> = { ...caseRefusals, ...platformRefusals }
