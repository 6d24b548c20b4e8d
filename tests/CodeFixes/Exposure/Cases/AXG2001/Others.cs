// references: serilog, nlog, log4net
#define TRACE
#define DEBUG
using System.Diagnostics;
using log4net;
using NLog;
using Serilog;
using Serilog.Context;

class SerilogLogger(Serilog.ILogger logger)
{
    void Leaks(string password, string user, Exception exception)
    {
        Log.Information("{User} has {Password}", user, [|password|]);
        Log.Error(exception, "Password {Password}", [|password|]);
        Log.Write(Serilog.Events.LogEventLevel.Fatal, "Password {Password}", [|password|]);
        Log.Information("{1} {0} {2}", user, [|password|], user);
        Log.Information("{{0}} {Password}", [|password|]);
        Log.Warning($"Password {[|password|]}");
        logger.Information("{A} {B} {C} {D}", user, user, user, [|password|]);
        logger.ForContext("Password", [|password|]).Information("Signed in");
        Log.ForContext("Password", [|password|]).Information("Signed in");
        var own = logger.ForContext("Password", [|password|]);
        using (LogContext.PushProperty("Password", [|password|]))
            Log.Information("Signed in");
        Log.Logger = new LoggerConfiguration().Enrich.WithProperty("Password", [|password|]).CreateLogger();
    }
}

class NLogLogger
{
    private static readonly Logger Logger = NLog.LogManager.GetCurrentClassLogger();

    void Leaks(string password, string user, Exception exception)
    {
        Logger.Info("Password {0}", [|password|]);
        Logger.Error(exception, "Password {Password} of {User}", [|password|], user);
        Logger.WithProperty("Password", [|password|]).Info("Signed in");
        Logger.ForInfoEvent().Message("Signed in").Property("Password", [|password|]).Log();
        GlobalDiagnosticsContext.Set("Password", [|password|]);
        using (ScopeContext.PushProperty("Password", [|password|]))
            Logger.Info("Signed in");
    }
}

class Log4net
{
    private static readonly ILog Own = log4net.LogManager.GetLogger(typeof(Log4net));

    void Leaks(string password, string user, Exception exception)
    {
        Own.Info("Password " + [|password|]);
        Own.Error($"Password {[|password|]}", exception);
        Own.DebugFormat("Password {0} of {1}", [|password|], user);
        Own.DebugFormat("{{0}} {0}", [|password|]);
        ThreadContext.Properties["password"] = [|password|];
        using (ThreadContext.Stacks["NDC"].Push([|password|]))
            Own.Fatal("Failed");
    }
}

class Consoles
{
    void Leaks(string password, string user)
    {
        Console.WriteLine([|password|]);
        Console.WriteLine("Password: {0}", [|password|]);
        Console.WriteLine("{1} of {0}, {2} and {1}", user, [|password|], user);
        Console.WriteLine("{{x}} {0}", [|password|]);
        Console.WriteLine("{0} {1} {2} {3}", user, user, user, [|password|]);
        Console.Error.WriteLine($"Password: {[|password|]}");
        Console.Error.WriteLine(@$"C:\{user}\{[|password|]}");
        Debug.WriteLine("Password {0}", [|password|]);
        Debug.Assert(user.Length > 0, "Password " + [|password|]);
        Debug.Assert(user.Length > 0, [|password|]);
        Trace.TraceInformation("Password {0} of {1}", [|password|], user);
    }
}

interface IAppLogger<T>
{
    void LogWarning(string message, params object[] values);
}

class Generic<T>(IAppLogger<T> logger)
{
    void Leaks(string password, T user) => logger.LogWarning("{User} signed in with {Password}", user!, [|password|]);
}
