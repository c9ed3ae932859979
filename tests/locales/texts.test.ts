/** The texts of a language: the default one's are there from the beginning, those of another when they were loaded. */
test('English is not there before it is asked for, and Vietnamese is said in its place', async () => {
  await jest.isolateModulesAsync(async () => {
    const { loadTexts, translate } = await import('../../src/locales');
    expect(translate('vi', 'tab.check')).toBe('Kiểm tra số liệu');
    expect(translate('en', 'tab.check')).toBe('Kiểm tra số liệu');
    await loadTexts('en');
    expect(translate('en', 'tab.check')).toBe('Check figures');
    expect(translate('vi', 'tab.check')).toBe('Kiểm tra số liệu');
  });
});
