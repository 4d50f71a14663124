const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day in Vietnam, YYYY-MM-DD, of an instant as the graph sends it: 2024-04-16T17:00:00Z is 2024-04-17. */
export const dayInVietnam = (instant: string): string => DAY.format(new Date(instant))
