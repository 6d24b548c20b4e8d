namespace ApiXGuard.Analyzers; internal static class X { }
