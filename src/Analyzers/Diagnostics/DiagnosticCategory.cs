namespace ApiXGuard.Analyzers;

/// <summary>The families of diagnostics; the first digit of an id tells the same.</summary>
internal static class DiagnosticCategory
{
    public const string Configuration = "ApiXGuard.Configuration";
    public const string Hardcoded = "ApiXGuard.Hardcoded";
    public const string Exposure = "ApiXGuard.Exposure";
    public const string Clients = "ApiXGuard.Clients";
    public const string KeyUse = "ApiXGuard.KeyUse";
}
