/** A body that is no JSON of ours, made of one that would be; what may be answered. */
interface RawBody {
  readonly what: string;
  readonly payload: (json: string) => string | Buffer;
  readonly type?: string;
  readonly encoding?: string;
  readonly statuses: readonly number[];
}

const INVALID = [400];
const OTHER_TYPE = [415];
const utf16 = (json: string) => Buffer.from(json, "utf16le");
const withField = (field: string) => (json: string) => `{${field},${json.slice(1)}`;

export const RAW_BODIES: readonly RawBody[] = [
  { what: "nothing", payload: () => "", statuses: INVALID },
  { what: "a broken end", payload: (json) => json.slice(0, -1), statuses: INVALID },
  { what: "half of it", payload: (json) => json.slice(0, json.length / 2), statuses: INVALID },
  { what: "more after the end", payload: (json) => `${json}}`, statuses: INVALID },
  { what: "no JSON at all", payload: () => "product_id=1", statuses: INVALID },
  { what: "a list", payload: (json) => `[${json}]`, statuses: INVALID },
  { what: "null", payload: () => "null", statuses: INVALID },
  { what: "a text", payload: () => '"text"', statuses: INVALID },
  { what: "NaN", payload: withField('"zz":NaN'), statuses: INVALID },
  { what: "an endless number", payload: withField('"zz":1e400'), statuses: INVALID },
  { what: "a prototype", payload: withField('"__proto__":{"role":"admin"}'), statuses: INVALID },
  {
    what: "a constructor",
    payload: withField('"constructor":{"prototype":{"role":"admin"}}'),
    statuses: INVALID,
  },
  { what: "a name twice", payload: withField('"zz":1,"zz":2'), statuses: INVALID },
  { what: "a NUL", payload: withField('"zz":"\\u0000"'), statuses: INVALID },
  { what: "a NUL as a name", payload: withField('"\\u0000":1'), statuses: INVALID },
  { what: "a lone surrogate", payload: withField('"zz":"\\ud800"'), statuses: INVALID },
  {
    what: "five thousand lists",
    payload: () => `${"[".repeat(5000)}${"]".repeat(5000)}`,
    statuses: INVALID,
  },
  {
    what: "five thousand objects",
    payload: withField(`"zz":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`),
    statuses: INVALID,
  },
  {
    what: "a hundred thousand numbers",
    payload: () => `[${"0,".repeat(100_000)}0]`,
    statuses: INVALID,
  },
  { what: "a million numbers", payload: () => `[${"0,".repeat(1_000_000)}0]`, statuses: [413] },
  { what: "broken UTF-8", payload: () => Buffer.from('{"zz":"\xff\xfe"}', "latin1"), statuses: INVALID },
  { what: "UTF-16", payload: utf16, statuses: INVALID },
  { what: "UTF-16, said so", payload: utf16, type: "application/json; charset=utf-16", statuses: INVALID },
  { what: "text", payload: (json) => json, type: "text/plain", statuses: OTHER_TYPE },
  {
    what: "a form",
    payload: (json) => json,
    type: "application/x-www-form-urlencoded",
    statuses: OTHER_TYPE,
  },
  {
    what: "a form of parts",
    payload: (json) => json,
    type: "multipart/form-data; boundary=x",
    statuses: OTHER_TYPE,
  },
  { what: "XML", payload: () => "<a/>", type: "application/xml", statuses: OTHER_TYPE },
  { what: "no such type", payload: (json) => json, type: "application/jsonp", statuses: OTHER_TYPE },
  { what: "packed", payload: (json) => json, encoding: "gzip", statuses: OTHER_TYPE },
  { what: "packed twice", payload: (json) => json, encoding: "gzip, br", statuses: OTHER_TYPE },
];
