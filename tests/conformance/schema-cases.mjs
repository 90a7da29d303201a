// Writes random JSON Schemas of the subset that tools may use, with values and ajv's verdict on each, one case a line.
// node schema-cases.mjs SEED COUNT > cases.jsonl
import { createRequire } from 'node:module'

const Ajv = createRequire(import.meta.url)('ajv/dist/2020').default
const ajv = new Ajv({ strict: false, validateFormats: false, addUsedSchema: false })
let state = Number(process.argv[2] ?? 1) >>> 0 || 1
const random = n => { state ^= state << 13; state >>>= 0; state ^= state >>> 17; state ^= state << 5; state >>>= 0; return state % n }
const pick = list => list[random(list.length)]
const some = (chance, make) => random(100) < chance ? make() : {}
const times = (n, make) => Array.from({ length: n }, make)

const names = ['a', 'b', 'operation', 'résumé', '0', '__proto_']
const types = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string']
const scalars = [null, true, false, 0, 1, -1, 1.0, 1.5, 2, 10, 1e21, 12345678901, 1e-7, '', 'a', 'ab', 'abc', 'list', '😀', '😀😀', 'ü', '1', ' ']
const patterns = ['^a', 'b$', '^[a-z]+$', 'a|b', '^[a-c]{2}$', '^$', '[0-9]', '^\\S+$']
const named = make => Object.fromEntries(times(1 + random(3), () => [pick(names), make()]))

function value(depth) {
  if (depth <= 0 || random(3) === 0) return pick(scalars)
  return random(2) ? times(random(4), () => value(depth - 1)) : named(() => value(depth - 1))
}

function schema(depth) {
  if (random(25) === 0) return random(2) === 1
  const deeper = () => schema(depth - 1), several = () => times(1 + random(3), deeper)
  return {
    ...some(50, () => ({ type: random(4) ? pick(types) : [...new Set([pick(types), pick(types)])] })),
    ...some(10, () => ({ enum: [...new Map(times(1 + random(3), () => value(1)).map(v => [JSON.stringify(v), v])).values()] })),
    ...some(6, () => ({ const: value(1) })),
    ...some(12, () => ({ minLength: random(3) })), ...some(12, () => ({ maxLength: random(4) })), ...some(10, () => ({ pattern: pick(patterns) })),
    ...some(12, () => ({ minimum: random(4) - 1 })), ...some(12, () => ({ maximum: random(12) })),
    ...some(6, () => ({ exclusiveMinimum: random(3) - 1 })), ...some(6, () => ({ exclusiveMaximum: random(3) })),
    ...some(10, () => ({ minItems: random(3) })), ...some(10, () => ({ maxItems: random(4) })),
    ...some(8, () => ({ minProperties: random(3) })), ...some(8, () => ({ maxProperties: random(3) })),
    ...some(15, () => ({ required: [...new Set(times(1 + random(2), () => pick(names)))] })),
    ...some(depth > 0 ? 40 : 0, () => ({ properties: named(deeper) })),
    ...some(depth > 0 ? 25 : 0, () => ({ additionalProperties: random(2) ? false : deeper() })),
    ...some(depth > 0 ? 30 : 0, () => ({ items: deeper() })),
    ...some(depth > 0 ? 10 : 0, () => ({ allOf: several() })), ...some(depth > 0 ? 10 : 0, () => ({ anyOf: several() })), ...some(depth > 0 ? 10 : 0, () => ({ oneOf: several() })),
    ...some(depth > 0 ? 10 : 0, () => ({ if: deeper(), ...some(70, () => ({ then: deeper() })), ...some(70, () => ({ else: deeper() })) })),
    ...some(depth > 0 && depth < 3 ? 8 : 0, () => ({ $ref: '#/$defs/shared' })),
  }
}

for (let i = 0, count = Number(process.argv[3] ?? 500); i < count; i++) {
  const top = schema(3)
  const whole = typeof top === 'object' ? { ...top, $defs: { shared: schema(0) } } : top
  const validate = ajv.compile(whole)
  const values = times(20, () => value(3)).map(v => ({ value: v, valid: validate(v) }))
  process.stdout.write(JSON.stringify({ schema: whole, values }) + '\n')
}
