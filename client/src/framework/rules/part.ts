/** Where the evidence of points comes from. */
export type Part = 'APPRAISED' | 'SURVEY' | 'LEADERS_SURVEY' | 'CITIZEN_SURVEY' | 'SOCIO_ECONOMIC' | 'ADJUSTMENT'
