export const desk = {
  notFound: { title: '没有这一页', text: '地址可能写错了。', home: '回工作台' },
} as const
