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
        Log.Information("{User}", user);
        Log.Error(exception, "Password");
        Log.Write(Serilog.Events.LogEventLevel.Fatal, "Password");
        Log.Information("{0} {1}", user, user);
        Log.Information("{{0}}");
        Log.Warning("Password");
        logger.Information("{A} {B} {C}", user, user, user);
        logger.Information("Signed in");
        Log.Information("Signed in");
        var own = logger;
        Log.Information("Signed in");
        Log.Logger = new LoggerConfiguration().CreateLogger();
    }
}

class NLogLogger
{
    private static readonly Logger Logger = NLog.LogManager.GetCurrentClassLogger();

    void Leaks(string password, string user, Exception exception)
    {
        Logger.Info("Password");
        Logger.Error(exception, "Password of {User}", user);
        Logger.Info("Signed in");
        Logger.ForInfoEvent().Message("Signed in").Log();
        Logger.Info("Signed in");
    }
}

class Log4net
{
    private static readonly ILog Own = log4net.LogManager.GetLogger(typeof(Log4net));

    void Leaks(string password, string user, Exception exception)
    {
        Own.Info("Password");
        Own.Error("Password", exception);
        Own.DebugFormat("Password of {0}", user);
        Own.DebugFormat("{{0}}");
        Own.Fatal("Failed");
    }
}

class Consoles
{
    void Leaks(string password, string user)
    {
        Console.WriteLine("Password");
        Console.WriteLine("{0}, {1}", user, user);
        Console.WriteLine("{x}");
        Console.WriteLine("{0} {1} {2}", user, user, user);
        Console.Error.WriteLine("Password");
        Console.Error.WriteLine(@$"C:\{user}");
        Debug.WriteLine("Password");
        Debug.Assert(user.Length > 0, "Password");
        Debug.Assert(user.Length > 0);
        Trace.TraceInformation("Password of {0}", user);
    }
}

interface IAppLogger<T>
{
    void LogWarning(string message, params object[] values);
}

class Generic<T>(IAppLogger<T> logger)
{
    void Leaks(string password, T user) => logger.LogWarning("{User} signed in", user!);
}
