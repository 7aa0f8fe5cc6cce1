/** The door to time. Rules take the time from here and nowhere else. */
export interface Clock {
  /** UTC ms. Moved by the setting CLOCK_AT on a laptop and held by tests. */
  now(): number;
}
