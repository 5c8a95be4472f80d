const KINDS = ['Call centre', 'SaaS', '物流', 'IT contractor'];
const HEADINGS = 'Supplier,Type,服務內容,Tier,Contract end date,Records,Location,Remarks';

/** A day in one of three ways of writing. */
function dayOf(row) {
  const [day, month] = [(row % 15) + 13, (row % 9) + 1];
  return [`2027-0${month}-${day}`, `${day}/0${month}/2027`, `2027年${month}月${day}日`][row % 3];
}

/**
 * A list as people keep it, of so many vendors: a title above the headings, empty rows, days of three kinds, Chinese
 * names, and every tenth vendor twice, the second time as another kind of company.
 */
export function messyList(vendors) {
  const lines = ['Our suppliers 2026,,,,,,,', '', HEADINGS];
  for (let row = 0; row < vendors; row += 1) {
    if (row % 500 === 499) lines.push(',,,,,,,');
    const twice = row % 10 === 9;
    const number = twice ? row - 1 : row;
    const name = `${number % 4 === 0 ? '聯華' : 'Supplier'} ${number}`;
    const cells = [
      `"${name}, ${twice ? 'Limited' : 'Ltd'}"`,
      KINDS[row % KINDS.length],
      `Service ${row}`,
      (row % 4) + 1,
    ];
    lines.push([...cells, dayOf(row), `"${(row % 900) + 1},000"`, '香港', `note ${row}`].join(','));
  }
  return lines.join('\r\n');
}
