using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Verification;

/// <summary>Keeps each line of the verifier's log, exceptions included.</summary>
internal sealed class LogSink : ILogger<ApiXRequestVerifier>
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
