/** The hour that a moment is in, as an instant of a case: the night to look at is the reader's own. */
export const thisHour = (at: number): string => `${new Date(at).toISOString().slice(0, 13)}:00:00Z`;
