/** `_types`: the builtin types that no expression of stdlib/types.py gives. */
import { PyMappingProxy } from '../builtin/mapping-proxy.ts';
import { construct, nativeModule } from '../define.ts';
import { raise, typeError } from '../exception.ts';
import {
  asyncGeneratorType,
  cellType,
  coroutineType,
  frameType,
  getsetType,
  mappingProxyType,
  tracebackType,
  typeName,
} from '../type.ts';
import { PyDict, type Value } from '../values.ts';

const types = nativeModule('_types');
types.set('AsyncGeneratorType', asyncGeneratorType);
types.set('CellType', cellType);
types.set('CoroutineType', coroutineType);
types.set('FrameType', frameType);
types.set('GetSetDescriptorType', getsetType);
types.set('MappingProxyType', mappingProxyType);
types.set('TracebackType', tracebackType);

construct(mappingProxyType, 'mapping, /', (_, [mapping]) => {
  if (mapping instanceof PyDict) return new PyMappingProxy(mapping);
  return raise(typeError, `mappingproxy() argument must be a mapping, not ${typeName(mapping as Value)}`);
});
