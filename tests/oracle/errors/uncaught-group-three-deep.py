inner = ExceptionGroup("inner", [KeyError("k"), ExceptionGroup("innermost", [ValueError(5)])])
raise ExceptionGroup("outer", [inner, ExceptionGroup("last", [TypeError()])])
