import pg from 'pg'

/** Makes an empty database beside the one whose maintenance address is given, and answers with its address. */
export async function freshDatabase(adminUrl: string, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
}
