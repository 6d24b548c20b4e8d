using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes diagnostics as lines that can be pasted into a test, each below a comment that says the same for people.</summary>
internal sealed class DiagnosticFormat(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
{
    public string Of(Diagnostic[] diagnostics) => Of(diagnostics.Select(diagnostic => (diagnostic.ToString(), AsResult(diagnostic))));

    public string Of(DiagnosticResult[] results) => Of(results.Select(result => (result.ToString(), result)));

    private string Of(IEnumerable<(string Comment, DiagnosticResult Result)> lines)
    {
        var text = new StringBuilder();
        foreach (var (comment, result) in lines)
        {
            text.Append("// ").AppendLine(comment).Append(Factory(result));
            foreach (var location in result.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations) ? result.Spans.Take(1) : result.Spans)
                text.Append(Place(location));
            if (result.MessageArguments is { Length: > 0 } arguments)
                text.Append($".WithArguments({string.Join(", ", arguments.Select(argument => $"\"{argument}\""))})");
            if (result.IsSuppressed is { } suppressed)
                text.Append($".WithIsSuppressed({(suppressed ? "true" : "false")})");
            text.AppendLine(",");
        }

        return text.Length == 0 ? "    NONE." + Environment.NewLine : text.ToString();
    }

    private string Factory(DiagnosticResult result)
    {
        if (analyzers.FirstOrDefault(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == result.Id)) is { } analyzer)
        {
            var rule = result.HasLocation && analyzer.SupportedDiagnostics.Length == 1 ? "" : $"{analyzer.GetType().Name}.{result.Id}";
            return result.HasLocation ? $"VerifyCS.Diagnostic({rule})" : $"new DiagnosticResult({rule})";
        }

        return result.Severity switch
        {
            DiagnosticSeverity.Error => $"DiagnosticResult.CompilerError(\"{result.Id}\")",
            DiagnosticSeverity.Warning => $"DiagnosticResult.CompilerWarning(\"{result.Id}\")",
            _ => $"new DiagnosticResult(\"{result.Id}\", DiagnosticSeverity.{result.Severity})",
        };
    }

    private string Place(DiagnosticLocation location)
    {
        var (start, end) = (location.Span.StartLinePosition, location.Span.EndLinePosition);
        var path = location.Span.Path == defaultPath ? "" : $"\"{location.Span.Path}\", ";
        return location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $".WithLocation({path}{start.Line + 1}, {start.Character + 1})"
            : $".WithSpan({path}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})";
    }

    private static DiagnosticResult AsResult(Diagnostic diagnostic)
    {
        var result = new DiagnosticResult(diagnostic.Id, diagnostic.Severity).WithMessage(diagnostic.GetMessage(null));
        if (diagnostic.Location != Location.None)
            result = diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Aggregate(result, (current, location) => current.WithSpan(location.GetLineSpan()));
        if (diagnostic.Arguments() is { Count: > 0 } arguments)
            result = result.WithArguments([.. arguments.Select(argument => argument ?? "")]);
        return diagnostic.IsSuppressed ? result.WithIsSuppressed(true) : result;
    }
}
