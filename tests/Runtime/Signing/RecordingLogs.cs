using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>Keeps all that is logged, with every value and scope.</summary>
internal sealed class RecordingLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue(Describe(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {Describe(state)} {exception}");

    private static string Describe<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
        ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={(pair.Value is IEnumerable<string> texts ? string.Join(',', texts) : pair.Value)}"))
        : $"{state}";
}
