namespace ApiXGuard.Analyzers.Options;

/// <summary>What becomes of diagnostics in projects of tests (<c>apixguard.test_projects</c>).</summary>
internal enum TestProjectHandling
{
    /// <summary>Shown as information, except for tokens whose own checksum proves them.</summary>
    Lower,

    /// <summary>As everywhere else.</summary>
    Same,

    /// <summary>None, except for tokens whose own checksum proves them.</summary>
    Off,
}
