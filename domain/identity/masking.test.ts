import assert from 'node:assert/strict'
import { test } from 'node:test'

import { maskBusinessName, maskIdentityNumber, maskName, maskPhone, maskWaybill } from './masking.ts'

// mask, value, what the public sees
const masks: [(value: string) => string, string, string][] = [
  [maskName, '李仲洲', '李仲*'],
  [maskName, '张三', '张*'],
  [maskName, '欧阳娜娜', '欧阳**'],
  [maskName, '阿依古丽·买买提', '阿依**'],
  [maskName, '𠮷田', '𠮷*'],
  [maskName, '王', '*'],
  [maskName, '', '*'],
  [maskBusinessName, '四平鑫源餐饮有限公司', '四平**餐饮'],
  [maskBusinessName, '四平鑫源餐饮有限责任公司', '四平**餐饮'],
  [maskBusinessName, '赤峰市松山区宏达物流（集团）有限公司', '赤峰**物流'],
  [maskBusinessName, '老王面馆', '老王**'],
  [maskBusinessName, '永和', '永**'],
  [maskIdentityNumber, '220303190001010005', '220*************05'],
  [maskIdentityNumber, 'H0000000001', 'H00******01'],
  [maskIdentityNumber, 'E12345', '******'],
  [maskPhone, '13800005678', '138****5678'],
  [maskPhone, '0434-3200000', '*********000'],
  [maskWaybill, 'EA123456789CN', 'EA*******89CN'],
  [maskWaybill, '1234', '****'],
]

for (const [mask, value, shown] of masks) {
  test(`${mask.name}: '${value}' is shown as '${shown}'`, () => {
    assert.equal(mask(value), shown)
  })
}
