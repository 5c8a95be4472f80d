/**
 * What a spreadsheet would make of a case: the access level (0 to 4), plus the highest sensitivity among its data
 * (thousandths of `model.data`, over 250: 0 to 4), minus the mean of the grades that are given (0 to 4; none given: 0).
 */
export function naiveScore({ access_level: level, data_categories: categories }, grades, { ACCESS_LEVELS }, model) {
  const sensitivities = categories.map((category) => model.data[category].sensitivity);
  const given = Object.values(grades);
  const meanGrade = given.reduce((sum, grade) => sum + grade, 0) / Math.max(given.length, 1);
  return ACCESS_LEVELS.indexOf(level) + Math.max(0, ...sensitivities) / 250 - meanGrade;
}
