// Who may import whom: the table of docs/architecture.md.
export const boundaries = {
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      // A *.config.ts file of a project re-exports the one under tools/.
      allowCircularSelfDependency: true,
      depConstraints: [
        { sourceTag: 'kind:model', onlyDependOnLibsWithTags: [] },
        { sourceTag: 'kind:core', onlyDependOnLibsWithTags: ['kind:model'] },
        { sourceTag: 'kind:shell', onlyDependOnLibsWithTags: ['kind:model'] },
        {
          sourceTag: 'kind:app',
          onlyDependOnLibsWithTags: ['kind:model', 'kind:core', 'kind:shell'],
        },
        {
          sourceTag: 'kind:tool',
          onlyDependOnLibsWithTags: ['kind:model', 'kind:core', 'kind:shell'],
        },
      ],
    },
  ],
};
