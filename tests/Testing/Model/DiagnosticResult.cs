using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. What it leaves open (message, length, severity) is not compared.</summary>
public readonly struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;
    private readonly bool _suppressMessage;
    private readonly string? _message;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this()
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this()
    {
        Id = descriptor.Id;
        Severity = descriptor.DefaultSeverity;
        MessageFormat = descriptor.MessageFormat;
    }

    private DiagnosticResult(in Parts parts)
    {
        _spans = parts.Spans;
        _suppressMessage = parts.SuppressMessage;
        _message = parts.Message;
        Severity = parts.Severity;
        Options = parts.Options;
        Id = parts.Id;
        MessageFormat = parts.MessageFormat;
        MessageArguments = parts.MessageArguments;
        IsSuppressed = parts.IsSuppressed;
    }

    public ImmutableArray<DiagnosticLocation> Spans => _spans.IsDefault ? [] : _spans;

    public DiagnosticSeverity Severity { get; }

    public DiagnosticOptions Options { get; }

    public string Id { get; }

    /// <summary>The whole message; null when it is not compared.</summary>
    public string? Message
    {
        get
        {
            if (_suppressMessage)
                return null;
            if (_message is not null)
                return _message;
            if (MessageFormat is null)
                return null;

            try
            {
                return string.Format(CultureInfo.InvariantCulture, MessageFormat.ToString(CultureInfo.InvariantCulture), MessageArguments ?? []);
            }
            catch (FormatException)
            {
                // The descriptor wants arguments that the test did not give.
                return null;
            }
        }
    }

    public LocalizableString? MessageFormat { get; }

    public object?[]? MessageArguments { get; }

    public bool HasLocation => !Spans.IsEmpty;

    public bool? IsSuppressed { get; }

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => new(Own() with { Severity = severity });

    public DiagnosticResult WithOptions(DiagnosticOptions options) => new(Own() with { Options = options });

    public DiagnosticResult WithArguments(params object[] arguments) => new(Own() with { MessageArguments = arguments });

    /// <summary>Null: the message is not compared.</summary>
    public DiagnosticResult WithMessage(string? message) => new(Own() with { SuppressMessage = message is null, Message = message });

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => new(Own() with { MessageFormat = messageFormat });

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => new(Own() with { IsSuppressed = isSuppressed });

    public DiagnosticResult WithNoLocation() => new(Own() with { Spans = [] });

    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation("", location);

    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        Append(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("", startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) => Append(span, options);

    /// <summary>The place that the markup marks as <c>{|#KEY:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var position = new LinePosition(0, markupKey);
        return Append(new FileLinePositionSpan("", position, position), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    public DiagnosticResult WithDefaultPath(string path) => WithSpans(location =>
        location.Span.Path.Length > 0 || location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? location
            : new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options));

    public DiagnosticResult WithLineOffset(int offset) => WithSpans(location => new DiagnosticLocation(
        new FileLinePositionSpan(
            location.Span.Path,
            new LinePosition(location.Span.StartLinePosition.Line + offset, location.Span.StartLinePosition.Character),
            new LinePosition(location.Span.EndLinePosition.Line + offset, location.Span.EndLinePosition.Character)),
        location.Options));

    internal DiagnosticResult WithAppliedMarkupLocations(IReadOnlyDictionary<string, FileLinePositionSpan> places) => WithSpans(location =>
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
            return location;

        var key = "#" + location.Span.StartLinePosition.Character.ToString(CultureInfo.InvariantCulture);
        return places.TryGetValue(key, out var place)
            ? new DiagnosticLocation(place, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");
    });

    public override string ToString()
    {
        var text = $"{Severity.ToString().ToLowerInvariant()} {Id}";
        if (HasLocation)
        {
            var (start, end) = (Spans[0].Span.StartLinePosition, Spans[0].Span.EndLinePosition);
            var path = Spans[0].Span.Path.Length == 0 ? "?" : Spans[0].Span.Path;
            text = Spans[0].Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
                ? $"{path}({start.Line + 1},{start.Character + 1}): {text}"
                : $"{path}({start.Line + 1},{start.Character + 1},{end.Line + 1},{end.Character + 1}): {text}";
        }

        return Message is { } message ? $"{text}: {message}" : text;
    }

    private DiagnosticResult Append(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        new(Own() with { Spans = Spans.Add(new DiagnosticLocation(span, options)) });

    private DiagnosticResult WithSpans(Func<DiagnosticLocation, DiagnosticLocation> change) =>
        Spans.IsEmpty ? this : new DiagnosticResult(Own() with { Spans = [.. Spans.Select(change)] });

    private Parts Own() => new(_spans, _suppressMessage, _message, Severity, Options, Id, MessageFormat, MessageArguments, IsSuppressed);

    private readonly record struct Parts(
        ImmutableArray<DiagnosticLocation> Spans,
        bool SuppressMessage,
        string? Message,
        DiagnosticSeverity Severity,
        DiagnosticOptions Options,
        string Id,
        LocalizableString? MessageFormat,
        object?[]? MessageArguments,
        bool? IsSuppressed);
}
