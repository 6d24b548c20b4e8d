@echo off
rem Builds everything and runs every test project: test [--quick]. The last line is "N passed, N failed".
rem --quick leaves out the tests that are marked Category=Slow.
setlocal
set "root=%~dp0"
set "logs=%root%artifacts\log"
set "filter="
if "%~1"=="--quick" set "filter=-trait- Category=Slow"
where dotnet >nul 2>nul
if errorlevel 1 goto no_dotnet
if not exist "%logs%" mkdir "%logs%"
pushd "%root%"
set passed=0
set failed=0
echo building
dotnet build ApiXGuard.sln -c Release -v quiet -nologo >"%logs%\test-build.log" 2>&1
if errorlevel 1 goto build_failed
for /d %%d in (tests\*) do for %%p in (%%d\*.Tests.csproj) do call :run_project "%%d" "%%~np"
goto finish

:run_project
echo running %~2
set "log=%logs%\%~2.log"
dotnet "%~1\bin\Release\net10.0\ApiXGuard.%~2.dll" -noLogo -noColor -noAutoReporters %filter% >"%log%" 2>&1
set code=%errorlevel%
set total=
rem The last line with "Total:" is the summary: Total: 8, Errors: 0, Failed: 1, Skipped: 0, Not Run: 0
for /f "tokens=2-12 delims=:, " %%a in ('findstr /c:"Total: " "%log%"') do (
    set "total=%%b"
    set "bad=0"
    set "left=0"
    if not "%%d"=="" set /a bad=%%d+%%f
    if not "%%h"=="" set /a left=%%h+%%k
)
if not defined total goto crashed
if %bad%==0 if not %code%==0 set bad=1
if not %bad%==0 type "%log%"
set /a passed+=total-bad-left
set /a failed+=bad
exit /b 0

:crashed
type "%log%"
echo %~2 ended without a summary, exit code %code%
set /a failed+=1
exit /b 0

:build_failed
type "%logs%\test-build.log"
set failed=1

:finish
popd
echo %passed% passed, %failed% failed
if not %failed%==0 exit /b 1
if %passed%==0 exit /b 1
exit /b 0

:no_dotnet
echo test: the .NET SDK is missing: install version 10 from https://dotnet.microsoft.com/download
echo 0 passed, 1 failed
exit /b 1
