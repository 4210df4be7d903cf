// One thought each: the limits of a file and of a function.
export const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
};
