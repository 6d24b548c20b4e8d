using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Audit;

/// <summary>Keeps what is logged: the message as it is written, and every structured value.</summary>
internal sealed class CollectedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<Entry> _entries = new();

    internal IReadOnlyList<Entry> Entries => [.. _entries];

    internal string Text => string.Join('\n', _entries.Select(entry => $"{entry.Message} {string.Join(' ', entry.Values)} {entry.Error}"));

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _entries);

    public ILogger<T> Logger<T>() => LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(this)).CreateLogger<T>();

    public void Dispose()
    {
    }

    internal sealed record Entry(string Category, LogLevel Level, EventId Id, string Message, IReadOnlyList<string> Values, Exception? Error);

    private sealed class Writer(string category, ConcurrentQueue<Entry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.Select(pair => $"{pair.Key}={pair.Value}") : [];
            entries.Enqueue(new Entry(category, logLevel, eventId, formatter(state, exception), [.. values], exception));
        }
    }
}
