/** Running texts in the letters from before Unicode. */
import { toUnicodeText } from '../../src/tables';

const UNICODE = 'Tổng kinh phí thực hiện năm 2018 của các huyện là 1.250 triệu đồng';
const TCVN3 = 'Tæng kinh phÝ thùc hiÖn n¨m 2018 cña c¸c huyÖn lµ 1.250 triÖu ®ång';
const VNI = 'Toång kinh phí thöïc hieän naêm 2018 cuûa caùc huyeän laø 1.250 trieäu ñoàng';

test('TCVN3 and VNI are told apart and become Unicode', () => {
  expect(toUnicodeText(TCVN3)).toBe(UNICODE);
  expect(toUnicodeText(VNI)).toBe(UNICODE);
});

test.each([
  ['Unicode', UNICODE],
  ['decomposed Unicode', UNICODE.normalize('NFD')],
  ['a text without marks', 'Tong kinh phi thuc hien nam 2018'],
  ['a text of another language', 'Le coût réel de l’œuvre a été réglé à l’État'],
  ['a few words, which say too little', 'triÖu ®ång'],
  ['nothing', ''],
])('%s stays as it is', (_, text) => expect(toUnicodeText(text)).toBe(text));
