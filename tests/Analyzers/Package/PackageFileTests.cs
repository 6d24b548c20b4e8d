using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Tests.Package;

/// <summary>What the package's presets and targets list by hand agrees with the analyzers there are.</summary>
public sealed partial class PackageFileTests
{
    private static readonly string Folder = FindFolder();

    private static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(descriptor => descriptor.Id),
    ];

    [Fact]
    public void The_recommended_preset_leaves_every_rule_as_it_is() => Assert.Empty(Severities("recommended"));

    [Fact]
    public void The_strict_preset_names_every_rule_but_the_one_that_tells_as_information_too()
    {
        Assert.Equal(
            Descriptors.Select(descriptor => descriptor.Id).Where(id => id != DiagnosticIds.ClientEnvironment).Order(StringComparer.Ordinal), Severities("strict").Select(item => item.Id));
        Assert.All(Severities("strict"), item => Assert.Equal(item.Id[3] is '4' ? "warning" : "error", item.Severity));
    }

    [Fact]
    public void An_audit_fails_no_build()
    {
        Assert.Equal(Descriptors.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), Severities("audit").Select(item => item.Id));
        Assert.All(Severities("audit"), item => Assert.Equal("warning", item.Severity));
        Assert.Equal(Descriptors.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), Property("_ApiXGuardAll").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_fails_the_build_on_a_build_server_is_a_secret_in_the_sources_or_in_what_ships() =>
        Assert.Equal(
            Descriptors.Select(descriptor => descriptor.Id).Where(id => id.StartsWith("AXG1", StringComparison.Ordinal)).Concat([DiagnosticIds.ShippedSecret, DiagnosticIds.ShippedSecretFile]).Order(StringComparer.Ordinal),
            Property("_ApiXGuardLeaks").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Property(string name)
    {
        var document = XDocument.Load(Path.Combine(Folder, "ApiXGuard.Analyzers.targets"));
        foreach (var id in document.Descendants(name).Single().Value.Split(';'))
        {
            if (id != "$(_ApiXGuardLeaks)")
                yield return id;
            else
                foreach (var leak in Property("_ApiXGuardLeaks"))
                    yield return leak;
        }
    }

    private static List<(string Id, string Severity)> Severities(string preset) =>
        [.. Severity().Matches(File.ReadAllText(Path.Combine(Folder, "Presets", preset + ".globalconfig"))).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ApiXGuard.sln")))
                return Path.Combine(folder.FullName, "src", "Analyzers.Package");
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.(AXG\d{4})\.severity = (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Severity();
}
