using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>What the naming rules of <c>.editorconfig</c> say of private fields.</summary>
internal static class NamingRules
{
    private const string Rule = "dotnet_naming_rule.";

    /// <summary>How names of private fields begin by the rules; nothing where no rule says so.</summary>
    public static (string Prefix, bool IsPascal)? OfPrivateFields(AnalyzerConfigOptions options)
    {
        var rules = options.Keys.Where(key => key.StartsWith(Rule, StringComparison.OrdinalIgnoreCase) && key.EndsWith(".symbols", StringComparison.OrdinalIgnoreCase))
            .Select(key => key.Substring(Rule.Length, key.Length - Rule.Length - ".symbols".Length))
            .Where(rule => !options.ValueOf($"{Rule}{rule}.severity").Equals("none", StringComparison.OrdinalIgnoreCase))
            .Select(rule => (Rule: rule, Weight: WeightOf(options, options.ValueOf($"{Rule}{rule}.symbols"))))
            .Where(each => each.Weight >= 0)
            .OrderByDescending(each => each.Weight)
            .ThenBy(each => each.Rule, StringComparer.Ordinal);
        foreach (var (rule, _) in rules)
        {
            var style = $"dotnet_naming_style.{options.ValueOf($"{Rule}{rule}.style")}.";
            var capitals = options.ValueOf(style + "capitalization");
            if (options.ValueOf(style + "required_suffix").Length == 0 && options.ValueOf(style + "word_separator").Length == 0 && capitals is "camel_case" or "pascal_case")
                return (options.ValueOf(style + "required_prefix"), capitals == "pascal_case");
        }

        return null;
    }

    /// <summary>How closely the symbols are private readonly fields; below zero where they are something else.</summary>
    private static int WeightOf(AnalyzerConfigOptions options, string symbols)
    {
        var start = $"dotnet_naming_symbols.{symbols}.";
        var kinds = Words(options.ValueOf(start + "applicable_kinds"));
        var accessibilities = Words(options.ValueOf(start + "applicable_accessibilities"));
        var modifiers = Words(options.ValueOf(start + "required_modifiers"));
        var isIt = (kinds.Length == 0 || kinds.Contains("field") || kinds.Contains("*"))
            && (accessibilities.Length == 0 || accessibilities.Contains("private") || accessibilities.Contains("*"))
            && modifiers.All(modifier => modifier is "readonly");
        return isIt ? modifiers.Length * 4 + (accessibilities.Length == 1 ? 2 : 0) + (kinds.Length == 1 ? 1 : 0) : -1;
    }

    private static string[] Words(string list) => [.. list.Split(',').Select(word => word.Trim()).Where(word => word.Length > 0)];
}
