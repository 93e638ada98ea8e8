import { apply } from './portal-apply.ts'
import { items } from './portal-items.ts'
import { mine } from './portal-mine.ts'

export const portal = {
  brand: '{{region}} 通办',
  home: {
    title: '首页',
    ask: '您想办什么？',
    hint: '像平时说话一样写。拼音、错字也行。',
    example: '比如：换驾照、老人去世了社保怎么办',
    search: '找一找',
    ways: '其他办法',
    found_other: '找到 {{count}} 件事',
    nothing: '没有找到“{{words}}”',
    nothingHelp: '换个说法试试，比如只写“驾照”。也可以到任一窗口问。',
    cross: { title: '跨省通办', text: '户口在外省，也在这里办' },
    track: { title: '查进度', text: '扫回执，或输编号' },
    mine: { title: '我的办件', text: '接着办，看结果，评价' },
    national: { title: '全国清单', text: '看哪些事能跨省办' },
  },
  place: { label: '在这里办' },
  login: {
    title: '登录',
    why: '登录后可以申请、看自己的办件。只要手机号，不用密码。',
    phone: '手机号',
    phoneHelp: '11 位数字，验证码发到这个号。',
    send: '发验证码',
    sendAgain: '没收到，再发一次',
    enter: '登录',
    demoCode: '这里是演示，验证码直接显示：',
    me: '我',
    enterShort: '登录',
    demoPhones: '演示用的手机号：',
    moved: '换了地区，要在{{place}}再登录一次。',
  },
  notFound: { title: '没有这一页', text: '地址可能写错了，或这一页已经搬走。', home: '回首页' },
  ...items,
  ...apply,
  ...mine,
} as const
