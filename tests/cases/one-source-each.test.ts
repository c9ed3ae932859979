/** Projects that have one source each: every total repeats its only part, and the number row says that they are sums. */
import { findingsOf, foundIn, suspectsOf } from './workbook';

const projects = (quay: readonly [total: string, part: string] = ['40730', '40730'], dike = '17560'): string => `
STT,Dự án,Tổng số,Vốn trong nước,Vốn ngoài nước
A,B,1=2+3,2,3
1,Đường Nguyễn Trãi,12300,12300,
2,Cầu Rạch Sỏi,45180,45180,
3,Trường Lê Lợi,8615,,8615
4,Kè sông Hậu,${quay.join()},
5,Bệnh viện Nhi,22140,,22140
6,Hồ Đá Đen,9425,9425,
7,Đê biển,${dike},,17560`;

test('a right table', () => expect(foundIn({ csv: projects() })).toEqual([]));
test('a total that is not its only part is asked about, and both are named', () => {
  expect(foundIn({ csv: projects(['40370', '40730']) })).toEqual(['review only-part C6']);
  const [found] = findingsOf({ csv: projects(['40370', '40730']) });
  expect(found && suspectsOf(found)).toEqual(['C6 → 40730', 'D6 → 40370']);
});
test('a part that is not its total', () =>
  expect(foundIn({ csv: projects(['40730', '4073']) }).join()).toMatch(/^review only-part [CD]6$/));
test('where nothing declares the sum nothing is said: a column may hold some of it only', () =>
  expect(foundIn({ csv: projects(['40370', '40730']).replace('A,B,1=2+3,2,3\n', '') })).toEqual([]));
test('nor where headers alone say that the columns belong together', () => {
  const csv = projects(['40370', '40730']).trim().split('\n').slice(2).join('\n');
  const headed = `STT,Dự án,Kế hoạch vốn,,\n,,Tổng số,Vốn trong nước,Vốn ngoài nước\n${csv}\n8,Cảng cá,30250,18100,12150`;
  expect(foundIn({ csv: headed })).toEqual([]);
});
test('three lines that keep it are too few', () => {
  const few = (count: number): string => {
    const lines = projects(['40370', '40730']).trim().split('\n');
    return [...lines.slice(0, 2), lines[5]!, ...lines.slice(2, 5), ...lines.slice(6)].slice(0, 3 + count).join('\n');
  };
  expect(foundIn({ csv: few(3) })).toEqual([]);
  expect(foundIn({ csv: few(4) })).toEqual(['review only-part C3']);
});
test('where two lines leave it, the sources are perhaps not all listed', () =>
  expect(foundIn({ csv: projects(['50730', '40730'], '19560') })).toEqual([]));
test('a project whose sources are not known yet', () => expect(foundIn({ csv: projects(['40730', '']) })).toEqual([]));
