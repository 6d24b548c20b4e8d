using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>
/// Recognises calls that log: the logging libraries, console, trace and event logs, loggers of other make by their names, and what
/// <c>apixguard.sinks</c> names. Thread-safe.
/// </summary>
/// <param name="guard">The compilation.</param>
internal sealed class LogSinks(GuardCompilation guard)
{
    private static readonly string[] Levels =
        ["Trace", "Debug", "Info", "Information", "Warn", "Warning", "Error", "Fatal", "Critical", "Verbose", "Notice", "Log", "Write", "Exception", "Audit", "Success", "Fail"];

    // A program's own short ways to its log, in whatever type.
    private static readonly HashSet<string> OwnMethods = new(StringComparer.Ordinal)
    {
        "Log", "LogInfo", "LogInformation", "LogDebug", "LogError", "LogWarning", "LogWarn", "LogMessage", "LogTrace", "LogVerbose", "LogException", "LogLine", "LogToConsole", "LogToFile", "WriteLog", "WriteToLog",
        "AppendLog", "AppendToLog", "AddLog", "DebugLog", "PrintLog", "Logger", "WriteLogLine", "LogAsync", "LogInfoAsync", "LogErrorAsync",
    };

    private readonly INamedTypeSymbol? _logger = guard.Types.Find("Microsoft.Extensions.Logging.ILogger");
    private readonly INamedTypeSymbol? _eventSource = guard.Types.Find("System.Diagnostics.Tracing.EventSource");

    /// <summary>The one of a compilation.</summary>
    public static LogSinks Of(GuardCompilation guard) => guard.Part(static guard => new LogSinks(guard));

    /// <summary>What a call writes to; <see langword="null"/> where it does not log.</summary>
    public LogSink? Of(IInvocationOperation call)
    {
        if (call.Arguments.Length == 0)
            return null;
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return IsDefinedMessage(method.ContainingType) ? LogSink.StructuredLog : IsLogger(call.Instance) ? LogSink.Log : null;
        return OfType(call, method) ?? (IsLoggerMessage(method) ? LogSink.StructuredLog : null) ?? OfOptions(call, method);
    }

    /// <summary>Whether a method's body is made from its <c>[LoggerMessage]</c>.</summary>
    public static bool IsLoggerMessage(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition && method.PartialDefinitionPart is null && !method.IsExtern)
            return false;
        foreach (var attribute in (method.PartialDefinitionPart ?? method).GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "LoggerMessageAttribute" or "ZLoggerMessageAttribute")
                return true;
        }

        return false;
    }

    private LogSink? OfType(IInvocationOperation call, IMethodSymbol method)
    {
        var type = method.ContainingType;
        var name = method.Name;
        switch (type.Name)
        {
            case "LoggerExtensions" or "ILogger" or "Logger" or "Log" or "ILog":
                if (name is "BeginScope" or "PushProperty" or "PushScopeProperty" or "PushScopeNested" or "PushScopeState")
                    return LogSink.Scope;
                if (IsIn(type, "Microsoft.Extensions.Logging") || IsIn(type, "Serilog") || IsIn(type, "NLog"))
                    return name is "IsEnabled" or "CreateLogger" or "AddFilter" or "CloseAndFlush" ? null : LogSink.StructuredLog;
                return OfLevel(name);
            case "LogContext" when IsIn(type, "Serilog"):
            case "ScopeContext" or "MappedDiagnosticsLogicalContext" or "MappedDiagnosticsContext" or "GlobalDiagnosticsContext" or "NestedDiagnosticsContext" or "NestedDiagnosticsLogicalContext" when IsIn(type, "NLog"):
            case "ThreadContextStack" or "LogicalThreadContextStack" or "ContextPropertiesBase" when IsIn(type, "log4net"):
            case "NDC" or "MDC" when IsIn(type, "log4net"):
                return LogSink.Scope;
            case "LoggerEnrichmentConfiguration" when IsIn(type, "Serilog"):
                return name == "WithProperty" ? LogSink.Scope : null;
            case "LogEventBuilder" or "LogEventInfo" or "LogBuilder" or "FluentLogger" or "ILoggerExtensions" or "ILoggerBase" or "LoggerImpl" or "ISuppress" when IsIn(type, "NLog"):
                return LogSink.StructuredLog;
            case "Console":
                return IsIn(type, "System") && name is "Write" or "WriteLine" ? LogSink.Console : null;
            case "AnsiConsole" or "AnsiConsoleExtensions" or "IAnsiConsole" when IsIn(type, "Spectre.Console"):
                return name is "Write" or "WriteLine" or "Markup" or "MarkupLine" or "MarkupInterpolated" or "MarkupLineInterpolated" ? LogSink.Console : null;
            case "TextWriter" or "SyncTextWriter":
                return name is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" && IsConsole(call.Instance) ? LogSink.Console : null;
            case "Debug" or "Trace" when IsIn(type, "System.Diagnostics") || IsIn(type, "UnityEngine"):
            case "TraceSource" or "Debugger" or "TraceListener" or "DefaultTraceListener" or "TextWriterTraceListener" when IsIn(type, "System.Diagnostics"):
                return name is "Equals" or "Indent" or "Unindent" or "Break" ? null : LogSink.Trace;
            case "EventLog" when IsIn(type, "System.Diagnostics"):
                return name is "WriteEntry" or "WriteEvent" ? LogSink.Events : null;
            case "EventSource" when IsIn(type, "System.Diagnostics.Tracing"):
                return name is "WriteEvent" or "Write" or "WriteEventCore" or "WriteEventWithRelatedActivityId" ? LogSink.Events : null;
            case "TaskLoggingHelper":
                return name.StartsWith("Log", StringComparison.Ordinal) ? LogSink.Log : null;
            default:
                return OfOtherLogger(type, name);
        }
    }

    // Loggers of other make: IAppLogger<T>.LogWarning, MyLogger.Info, a logger's own extensions.
    private LogSink? OfOtherLogger(INamedTypeSymbol type, string method)
    {
        if (type.Name.EndsWith("Logger", StringComparison.Ordinal) || type.Name.EndsWith("LoggerExtensions", StringComparison.Ordinal) || type.Name.EndsWith("LogExtensions", StringComparison.Ordinal))
            return OfLevel(method);
        if (OwnMethods.Contains(method) && !IsIn(type, "System"))
            return LogSink.Log;
        return _eventSource is not null && method.StartsWith("WriteEvent", StringComparison.Ordinal) && type.IsOrInherits(_eventSource) ? LogSink.Events : null;
    }

    private static LogSink? OfLevel(string method)
    {
        foreach (var level in Levels)
        {
            // Logger.Logout and Logger.Informant are others' words.
            if (method.StartsWith(level, StringComparison.Ordinal) && (method.Length == level.Length || char.IsUpper(method[level.Length])))
                return LogSink.Log;
        }

        return null;
    }

    // Action<string> log, Action<string, object[]> writeLine.
    private static bool IsLogger(IOperation? function) => function switch
    {
        IConditionalAccessInstanceOperation { Parent.Parent: IConditionalAccessOperation access } => IsLogger(access.Operation),
        _ => Values.ValueTarget.NameOf(function)?.TrimStart('_') is { } name && OwnMethods.Contains(char.ToUpperInvariant(name[0]) + name.Substring(1)),
    };

    // Action<ILogger, string, Exception?>, as LoggerMessage.Define makes them.
    private bool IsDefinedMessage(INamedTypeSymbol type) =>
        _logger is not null && type is { Name: "Action" or "Func", TypeArguments: { Length: > 1 } arguments } && SymbolEqualityComparer.Default.Equals(arguments[0], _logger);

    private LogSink? OfOptions(IInvocationOperation call, IMethodSymbol method)
    {
        var sinks = guard.FileOf(call.Syntax.SyntaxTree).Options.Sinks;
        foreach (var sink in sinks)
        {
            var at = sink.LastIndexOf('.');
            if (at <= 0 || !string.Equals(sink.Substring(at + 1), method.Name, StringComparison.Ordinal))
                continue;
            for (var type = method.ContainingType; type is not null; type = type.BaseType)
            {
                if (sink.Substring(0, at) == type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None)))
                    return LogSink.Own;
            }
        }

        return null;
    }

    private static bool IsConsole(IOperation? writer) => writer switch
    {
        IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType.Name: "Console" } } => true,
        ILocalReferenceOperation local => Values.LocalWrites.In(local).Only(local.Local) is IPropertyReferenceOperation property && IsConsole(property),
        IConversionOperation conversion => IsConsole(conversion.Operand),
        _ => false,
    };

    /// <summary>Whether a type stands in a namespace or below it.</summary>
    public static bool IsIn(INamedTypeSymbol type, string root)
    {
        var space = type.ContainingNamespace;
        if (space is null)
            return false;
        var name = space.ToDisplayString();
        return name.StartsWith(root, StringComparison.Ordinal) && (name.Length == root.Length || name[root.Length] == '.');
    }
}
