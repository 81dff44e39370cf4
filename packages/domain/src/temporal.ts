/**
 * The one door to Temporal: Lambda's Node 24 lacks it, so a polyfill stands in until the runtime has its own.
 * @module
 */
export { Temporal } from 'temporal-polyfill'
