using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Tests.Reports;

namespace ApiXGuard.Scanner.Tests.Documentation;

/// <summary>What docs/configuration.md shows works, and docs/config-schema.json knows it.</summary>
public class ConfigurationDocumentTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void The_configuration_it_shows_can_be_read()
    {
        var result = PolicyConfiguration.Read(Block("jsonc"), "apixguard.json", SecretScanner.Default.Catalogue);

        Assert.True(result.TryGet(out var configuration), string.Join('\n', result.Errors));
        Assert.Single(configuration.OwnRules);
        Assert.Single(configuration.PathAllows);
    }

    [Fact]
    public void The_configuration_it_shows_fits_the_schema() =>
        Assert.Empty(JsonSchemaSubset.FromDocs("config-schema.json").Validate(JsonDocument.Parse(Block("jsonc"), WithComments).RootElement));

    [Theory]
    [InlineData("""{ "minimumConfidense": "low" }""")]
    [InlineData("""{ "minimumConfidence": "none" }""")]
    [InlineData("""{ "allowPaths": [ { "rules": ["*"], "paths": ["a"] } ] }""")]
    [InlineData("""{ "ownRules": [ { "id": "Not kebab", "title": "t", "shape": "abc_<b62>{9}", "examples": ["x"] } ] }""")]
    [InlineData("""{ "confidence": { "json-web-token": 1 } }""")]
    [InlineData("""{ "exclude": "vendor" }""")]
    [InlineData("""{ "limits": { "maxBlobSize": true } }""")]
    public void The_schema_and_the_reader_refuse_the_same(string text)
    {
        Assert.NotEmpty(JsonSchemaSubset.FromDocs("config-schema.json").Validate(JsonDocument.Parse(text).RootElement));
        Assert.NotEmpty(PolicyConfiguration.Read(text, "apixguard.json", SecretScanner.Default.Catalogue).Errors);
    }

    [Fact]
    public void The_baseline_it_shows_can_be_read()
    {
        var document = Document();
        var start = document.IndexOf("apixguard-baseline 1", StringComparison.Ordinal);
        var text = document[start..document.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.True(Baseline.Read(text, "baseline").TryGet(out var baseline));
        Assert.Single(baseline.Entries);
        Assert.NotNull(baseline.Salt);
    }

    private static string Block(string language)
    {
        var document = Document();
        var start = document.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return document[start..document.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Document()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ApiXGuard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("ApiXGuard.sln");
        return File.ReadAllText(Path.Combine(folder, "docs", "configuration.md")).ReplaceLineEndings("\n");
    }
}
