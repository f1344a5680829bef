-- Makes the shop's database and the role that owns it, which may do nothing else. By psql as the superuser, once.
-- A password is nothing for the log.
set log_statement = 'none';
set log_min_error_statement = 'panic';
\set ON_ERROR_STOP on
\getenv password DATABASE_PASSWORD
create role saudaflow login password :'password';
create database saudaflow owner saudaflow;
