"""Features that were optional once; `annotations` is the compiler's business."""

all_feature_names = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
    "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
]
nested_scopes = generators = division = absolute_import = with_statement = print_function = True
unicode_literals = generator_stop = annotations = barry_as_FLUFL = True
