export * from './vocabulary.js';
export * from './questionnaire/question.js';
export * from './judgement/facts.js';
export * from './judgement/judgement.js';
export * from './names/vocabulary-names.js';
export * from './names/name-of.js';
export * from './errors.js';
