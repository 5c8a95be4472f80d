import { setFlagsFromString } from 'node:v8';

/**
 * V8 would rather grow than collect: streaming a large file then takes a hundred megabytes more, for nothing that is kept.
 * With this flag it collects earlier. Measured on two cores: files at the same rate, lists within 5 %, and an idle process
 * 40 MB smaller (decision record 0048).
 */
setFlagsFromString('--optimize-for-size');
