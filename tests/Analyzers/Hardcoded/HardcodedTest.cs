using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

/// <summary>An analyzer's test in a repository with a root, a policy and options.</summary>
internal sealed class HardcodedTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public const string File = "src/Shop/Orders.cs";

    private readonly List<string> _properties = ["is_global = true", "build_property.ApiXGuardRoot = /repo"];

    public HardcodedTest(string code) => TestState.Sources.Add(("/repo/" + File, code));

    /// <summary>A setting of <c>.editorconfig</c>.</summary>
    public HardcodedTest<TAnalyzer> With(string option)
    {
        TestState.AnalyzerConfigFiles.Add(("/repo/.editorconfig", $"root = true\n[*]\n{option}\n"));
        return this;
    }

    /// <summary>A property of the project.</summary>
    public HardcodedTest<TAnalyzer> WithProperty(string property)
    {
        _properties.Add("build_property." + property);
        return this;
    }

    /// <summary>A file of the repository that the compiler is shown.</summary>
    public HardcodedTest<TAnalyzer> WithFile(string path, string text)
    {
        TestState.AdditionalFiles.Add(("/repo/" + path, text));
        return this;
    }

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        TestState.AnalyzerConfigFiles.Add(("/repo/.globalconfig", string.Join('\n', _properties)));
        return base.RunImplAsync(cancellationToken);
    }
}
