/** A holiday notice of the State Council's General Office. */
export type Notice = { title: string; number: string; issuedOn: string; address: string }

/** The notice behind each year; add one here before building its calendar. */
export const NOTICES: Record<number, Notice> = {
  2024: {
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    number: '国办发明电〔2023〕7号',
    issuedOn: '2023-10-25',
    address: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
  },
  2025: {
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    number: '国办发明电〔2024〕12号',
    issuedOn: '2024-11-12',
    address: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  },
  2026: {
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    number: '国办发明电〔2025〕7号',
    issuedOn: '2025-11-04',
    address: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  },
}
