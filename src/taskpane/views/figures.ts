export * from '../../wording';
