namespace ApiXGuard.Detection.Catalogue;

/// <summary>Every built-in rule. A provider group is one file of this folder and one line here.</summary>
internal static class BuiltInRules
{
    public static RuleCatalogue Catalogue { get; } = new(
    [
        .. GitHubRules.All,
    ]);
}
