//! dualuse in C: a request as JSON in, a record as JSON out. `boundary` holds all that is unsafe; `answer` what is asked.

mod answer;
mod boundary;
