namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>All tables.</summary>
internal static class RecallTables
{
    public static IReadOnlyList<string> All { get; } = [DotNetTable.Lines, CredentialFileTable.Lines, WellKnownTable.Lines, LessKnownTable.Lines];
}
