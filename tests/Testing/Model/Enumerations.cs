namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which of the compiler's own diagnostics a test has to expect.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}

/// <summary>What of an expected diagnostic is left unchecked.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 1,
    IgnoreSeverity = 2,
}

/// <summary>How an expected location is meant.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The column is the number of a markup location, as in <c>{|#5:…|}</c>.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>An additional location that is marked as unnecessary code.</summary>
    UnnecessaryCode = 4,
}

/// <summary>What becomes of markup in the files of a state.</summary>
public enum MarkupMode
{
    /// <summary>It is code.</summary>
    None,

    /// <summary>It is taken out and expects nothing.</summary>
    Ignore,

    /// <summary>It expects what the code fix cannot fix.</summary>
    IgnoreFixable,

    /// <summary>It expects diagnostics.</summary>
    Allow,
}

[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary><c>[|…|]</c> means the analyzer's first descriptor, however many there are.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code.</summary>
    TreatPositionIndicatorsAsCode = 2,
}

/// <summary>What a fixed state takes from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>All that it does not say itself, but no diagnostic that the code fix fixes.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>All that it does not say itself.</summary>
    AutoInheritAll,
}

/// <summary>Checks that are left out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>That nothing is reported in generated code; made only for analyzers that do not say how they treat it.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>That <c>#pragma warning disable</c> silences what the test expects.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>That source generators produced what the test expects.</summary>
    SkipGeneratedSourcesCheck = 4,
}

/// <summary>Checks of a code fix that are left out, or made otherwise.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>One application of the fix, to the first diagnostic.</summary>
    FixOne = 8,

    /// <summary>That no fix is offered for what the analyzer reports at the compilation's end only, which no editor would offer.</summary>
    SkipLocalDiagnosticCheck = 16,
}

/// <summary>How the tree that a fix made is compared with the tree that its text parses to.</summary>
public enum CodeActionValidationMode
{
    None,

    /// <summary>Nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>Nodes, tokens and trivia.</summary>
    Full,
}
