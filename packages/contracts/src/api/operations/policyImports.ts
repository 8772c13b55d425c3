/** Importing a list of policies: looked at here, saved as a change of the family like any other. */
import { readOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import { policyImportPreview, policyImportRequest } from '../schemas/policyImport.ts';

const { policyImports } = apiRoutes;

export const policyImportOperations = {
  preview: readOperation('households.read', {
    route: policyImports.preview,
    summary: '预览保单清单的导入，不保存',
    problems: [
      'NOT_FOUND',
      'FACTS_REFUSED',
      'FILE_REFUSED',
      'BAD_JSON',
      'BODY_TOO_LARGE',
      'WRONG_MEDIA_TYPE',
      'WRONG_ORIGIN',
    ],
  })
    .input(policyImportRequest)
    .output(policyImportPreview),
};
