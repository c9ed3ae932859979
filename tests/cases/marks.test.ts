import { relationJson } from '../../src/cli/json';
import { checkWorkbook } from '../../src/jobs';
import { foundIn, grid, relationsIn } from './workbook';

const CSV = `
STT,Đơn vị,Tổng số,Quý I,Quý II,Quý III
1,Sở A,1430,510,-,920
2,Sở B,2215,815,640,760
3,Sở C,1984,x,1034,950
4,Sở D,3041,1200,901,940
5,Sở E,2750,950,840,960`;

describe('a nil mark among the parts of a sum', () => {
  it('is no operand, and nothing is missing', () => {
    expect(relationsIn({ csv: CSV })).toEqual(expect.arrayContaining(['C2 = D2+F2', 'C4 = E4+F4']));
    expect(foundIn({ csv: CSV })).toEqual([]);
  });
  it('is listed after the operands, a blank cell is not', () => {
    const { relations } = checkWorkbook([grid({ csv: CSV.replace('815,640', ',1455') })]);
    const operands = relations.map((relation) => JSON.parse(JSON.stringify(relationJson(relation))) as object);
    expect(operands).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ result: 'C2', operands: ['D2', 'F2', 'E2'] }),
        expect.objectContaining({ result: 'C3', operands: ['E3', 'F3'] }),
        expect.objectContaining({ result: 'C4', operands: ['E4', 'F4', 'D4'] }),
      ]),
    );
  });
});
