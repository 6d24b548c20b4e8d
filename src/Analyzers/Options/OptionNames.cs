namespace ApiXGuard.Analyzers.Options;

/// <summary>The keys of <c>.editorconfig</c> and the properties of MSBuild that analyzers read. Documented in docs/analyzers.md.</summary>
internal static class OptionNames
{
    /// <summary>Before every key of <c>.editorconfig</c>.</summary>
    public const string Prefix = "apixguard.";

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>: what is less sure is not shown.</summary>
    public const string MinimumConfidence = "apixguard.minimum_confidence";

    /// <summary>Names that speak of a secret, with commas between them.</summary>
    public const string SensitiveNames = "apixguard.sensitive_names";

    /// <summary>Methods that publish what they are given: <c>Namespace.Type.Method</c>, with commas between them.</summary>
    public const string Sinks = "apixguard.sinks";

    /// <summary><c>lower</c>, <c>same</c> or <c>off</c>.</summary>
    public const string TestProjects = "apixguard.test_projects";

    /// <summary><c>true</c> or <c>false</c>: overrides what is recognised. The MSBuild property is <c>ApiXGuardClientProject</c>.</summary>
    public const string ClientProject = "apixguard.client_project";

    /// <summary><c>configuration</c> or <c>keystore</c>: the fix that is offered first, which is the one that batch tools apply.</summary>
    public const string Fix = "apixguard.fix";

    /// <summary>Before every property of MSBuild that the compiler shows to analyzers.</summary>
    public const string PropertyPrefix = "build_property.";

    /// <summary>Before every metadatum of an additional file.</summary>
    public const string MetadataPrefix = "build_metadata.AdditionalFiles.";
}
