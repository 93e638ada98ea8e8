export const portal = {
  brand: '{{region}} 通办',
  home: {
    title: '首页',
    ask: '您想办什么？',
    hint: '像平时说话一样写。拼音、错字也行。',
    example: '比如：换驾照、老人去世了社保怎么办',
    search: '找一找',
    national: { title: '跨省通办', text: '户口在外省，也在这里办' },
    track: { title: '查进度', text: '扫回执，或输编号' },
    mine: { title: '我的办件', text: '接着办，看结果，评价' },
    all: { title: '全国清单', text: '看哪些事能跨省办' },
  },
  notFound: { title: '没有这一页', text: '地址可能写错了，或这一页已经搬走。', home: '回首页' },
} as const
