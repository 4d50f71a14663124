/**
 * A plain shape as an instance of its class, made by one copy. TypeGraphQL turns a root that is none into one before each of
 * its resolvers, field after field; what is asked for by the hundred is better born as one.
 */
export function instanceOf<T extends object>(type: abstract new () => T, shape: T): T {
  return Object.assign(Object.create(type.prototype), shape)
}
