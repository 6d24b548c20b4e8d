namespace ApiXGuard.Testing; public static class X { }
