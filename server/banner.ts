import type { Mode } from './config/config.ts'
import type { RunningApp } from './start.ts'

/** What the operator reads when the platform is ready. Accounts are shown in the demo only. */
export function bannerOf(app: RunningApp, mode: Mode, seconds: number): string {
  const lines = [
    '',
    `  通办 Tongban    ${app.address}/        群众 the public`,
    `                  ${app.address}/desk    工作人员 staff`,
    '',
    ...(mode === 'demo' ? accountLines(app) : []),
    ...app.notes.map((note) => `  ! ${note}`),
    `  ${app.describe}. Ready in ${seconds.toFixed(1)} s. 按 Ctrl-C 停止 / Ctrl-C stops it.`,
    '',
  ]
  return `${lines.join('\n')}\n`
}

function accountLines({ content }: RunningApp): string[] {
  const accounts = content.demoAccounts
  if (accounts === null) return []
  const regionName = (code: string): string => content.regions.get(code)?.shortName ?? code
  const staff = accounts.staff.map((one) => [regionName(one.region), one.login, `${one.name} ${one.nameEn}`, `${one.duty} · ${one.dutyEn}`])
  const widths = [0, 1, 2].map((column) => Math.max(...staff.map((row) => widthOf(row[column] ?? ''))))
  const rows = staff.map((row) => `    ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ').trimEnd()}`)
  return [
    `  演示账号，密码都是 ${accounts.password} / demo accounts, all with this password`,
    ...rows,
    '  群众用任意手机号登录，验证码显示在页面上 / residents log in with any mobile number; the code appears on the page',
    '',
  ]
}

/** A Chinese character is as wide as two others in a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
