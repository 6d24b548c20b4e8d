using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Benchmarks.Quality;

/// <summary>What the package's targets would show the compiler of a project, as far as its file says.</summary>
internal sealed class ProjectProperties : AnalyzerConfigOptionsProvider
{
    private readonly Options _options;

    public ProjectProperties(string project)
    {
        var text = File.ReadAllText(project);
        var name = Path.GetFileNameWithoutExtension(project);
        _options = new Options(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["build_property.ProjectDir"] = Path.GetDirectoryName(project) + "/",
            ["build_property.ApiXGuardRoot"] = Root(project),
            ["build_property.IsTestProject"] = Contains("Microsoft.NET.Test.Sdk") || Contains("<IsTestProject>true") || name.Contains("Test", StringComparison.Ordinal) ? "true" : "false",
            ["build_property.UsingMicrosoftNETSdkBlazorWebAssembly"] = Contains("Sdk.BlazorWebAssembly") ? "true" : "",
            ["build_property.UsingMicrosoftNETSdkWeb"] = Contains("Sdk.Web") ? "true" : "",
            ["build_property.UsingMicrosoftNETSdkRazor"] = Contains("Sdk.Razor") ? "true" : "",
            ["build_property.UseMaui"] = Contains("<UseMaui>true") ? "true" : "",
        });

        bool Contains(string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private static string Root(string project)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.GetFiles(folder, "*.sln*").Length > 0)
                return folder;
        }

        return Path.GetDirectoryName(project)!;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
