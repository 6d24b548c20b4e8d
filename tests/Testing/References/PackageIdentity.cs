namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A package that brings references.</summary>
public sealed record PackageIdentity(string Id, string Version);
