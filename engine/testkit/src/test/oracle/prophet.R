# Writes the fixtures prophet-*.csv in ../resources/oracle with the numbers of R's prophet 1.0, on
# the example series of its own package (MIT, copyright 2017-present Facebook, Inc.).
#
# Its optimizer's defaults stop short of the most likely curve, at a place that a change of the
# values by one part in 1e9 moves by up to 2 % of their range; so it is told to go on to the end.
#
# Needs r-cran-prophet, and the folder tests/testthat of its source package as the argument. Run in
# this folder: Rscript prophet.R .../prophet/tests/testthat
suppressMessages(library(prophet))
from <- commandArgs(TRUE)[1]
out <- "../resources/oracle"

write <- function(name, df, ahead, ...) {
  set.seed(7)
  m <- suppressMessages(prophet(df, uncertainty.samples = 4000, tol_rel_obj = 1e-3,
                                tol_rel_grad = 1e-3, tol_obj = 1e-15, tol_param = 1e-15,
                                iter = 1e5, ...))
  known <- df[, intersect(c("ds", "cap"), names(df)), drop = FALSE]
  if (!is.null(ahead)) known <- rbind(known, ahead)
  f <- predict(m, known)
  y <- c(df$y, rep(NA, nrow(known) - nrow(df)))
  table <- data.frame(time = sprintf("%.0f", as.numeric(f$ds)), y = y, yhat = f$yhat, trend = f$trend,
                      lower = f$yhat_lower, upper = f$yhat_upper)
  table[, -(1:2)] <- signif(table[, -(1:2)], 8)
  write.csv(table, file.path(out, paste0("prophet-", name, ".csv")), row.names = FALSE, quote = FALSE,
            na = "NaN")
}

days <- read.csv(file.path(from, "data.csv"))
days$ds <- as.POSIXct(days$ds, tz = "GMT")
year <- data.frame(ds = max(days$ds) + (1:365) * 86400)
# The series has no weekends, so nothing is known of them.
year <- year[!(weekdays(year$ds) %in% c("Saturday", "Sunday")), , drop = FALSE]
write("days", days, year)
write("multiplicative", days, year, seasonality.mode = "multiplicative",
      yearly.seasonality = 2)
write("flat", days, year, growth = "flat")
holidays <- data.frame(holiday = "h", ds = as.Date(c("2012-12-24", "2013-12-24", "2014-12-24")),
                       lower_window = -1, upper_window = 2)
write("holidays", days, year, holidays = holidays, yearly.seasonality = 6)
capped <- days
capped$cap <- 80
year$cap <- 80
write("logistic", capped, year, growth = "logistic", yearly.seasonality = 2)

minutes <- read.csv(file.path(from, "data2.csv"))
minutes$ds <- as.POSIXct(minutes$ds, tz = "GMT")
write("minutes", minutes, NULL)
gaps <- minutes[-c(40:60, 300:420, seq(500, 800, 3)), ]
write("gaps", gaps, NULL)
