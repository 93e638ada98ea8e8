/** One region of the tree, by its administrative code. @rule R-DIV-001 @term 行政区划 */
export type Region = {
  code: string
  name: string
  shortName: string
  nameEn: string
  level: 'province' | 'city' | 'county' | 'street' | 'zone'
  parent: string | null
  /** The day the code was read; codes change. */
  codeAsOf: string
}

/** What an organisation does in cases: it routes work and bounds rights. @term 职责 */
export type Duty = string

/** An authority or a service centre of one region. @term 实施主体 */
export type Organisation = {
  id: string
  region: string
  name: string
  nameEn: string
  /** 统一社会信用代码, fictitious in the demo content. */
  creditCode: string
  /**
   * A centre takes in and hands out for many authorities; an authority decides.
   *
   * @term 政务服务中心
   */
  kind: 'serviceCentre' | 'authority'
  /** Ministries (of the national list) whose items this organisation decides here. */
  handles: string[]
  phone: string
  address: string
}
